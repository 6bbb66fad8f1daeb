dist_man_MANS += %D%/man/timeline.1
EXTRA_DIST += %D%/architecture.md %D%/checks.md %D%/dates.md %D%/glossary.md %D%/guide/claims-and-denials.md %D%/guide/first-timeline-python.md %D%/performance.md %D%/rationale.md %D%/schema/timeline-1.schema.json

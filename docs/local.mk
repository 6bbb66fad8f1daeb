dist_man_MANS += %D%/man/timeline.1
EXTRA_DIST += %D%/schema/timeline-1.schema.json

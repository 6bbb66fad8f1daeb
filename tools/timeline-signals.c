/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Signals that end the program while it saves a file: saving is cancelled and cleans up first. */
#include "config.h"

#include "timeline.h"

#include <pthread.h>
#include <signal.h>

static const int ending[] = { SIGHUP, SIGINT, SIGTERM };

/* Waits for a signal in a thread of its own: there it may cancel, which a signal handler must not. */
static gpointer
wait_for_signal (gpointer data)
{
  Signals *self = data;

  pthread_setcancelstate (PTHREAD_CANCEL_ENABLE, NULL);
  if (sigwait (&self->waited, &self->caught) == 0)
    g_cancellable_cancel (self->cancellable);
  return NULL;
}

void
signals_begin (Signals *self)
{
  *self = (Signals){ .cancellable = g_cancellable_new () };
  sigemptyset (&self->waited);
  for (guint i = 0; i < G_N_ELEMENTS (ending); i++)
    {
      struct sigaction action;

      /* what is ignored, as nohup does it, stays ignored */
      if (sigaction (ending[i], NULL, &action) == 0 && action.sa_handler != SIG_IGN)
        sigaddset (&self->waited, ending[i]);
    }
  pthread_sigmask (SIG_BLOCK, &self->waited, &self->before);
  self->running = pthread_create (&self->thread, NULL, wait_for_signal, self) == 0;
}

void
signals_end (Signals *self)
{
  if (self->running)
    {
      pthread_cancel (self->thread);
      pthread_join (self->thread, NULL);
    }
  g_object_unref (self->cancellable);
  pthread_sigmask (SIG_SETMASK, &self->before, NULL);
  if (self->caught != 0)
    raise (self->caught);
}

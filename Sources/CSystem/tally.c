// Counts a tree on several threads. One lists folders and hands out names in parcels; all of them
// look the entries up. A folder of 100,000 files is so shared between the cores like any tree.
#ifdef __linux__
#define _GNU_SOURCE
#endif
#include "cfiles.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

// An open folder, and how many parcels still need it.
struct folder {
  DIR *listing;
  int descriptor;
  unsigned users, depth;
};

enum {
  most_open = 200,  // above this many open folders a thread goes down itself, handing out nothing
  deepest = 256,
  most_helpers = 8,
  few = 2000,       // so many names are looked up faster than a thread is started
};

// Some names of one folder, one after another, each closed by a NUL.
struct parcel {
  struct parcel *next;
  struct folder *folder;
  size_t used, count;
  char names[32 << 10];
};

struct count {
  pthread_mutex_t lock;
  pthread_cond_t changed;
  struct parcel *first;  // the newest is taken first, so that few folders are open at once
  unsigned busy, open_folders, helpers, started;
  size_t handed_out;
  pthread_t threads[most_helpers];
  uint64_t limit, device, mount;
  uint32_t owner;
  struct cs_tally tally;
};

static void *work(void *context);
static void work_through(struct count *all, struct parcel *parcel);

static void give_up_folder(struct count *all, struct folder *folder) {
  if (--folder->users > 0) return;
  closedir(folder->listing);
  free(folder);
  all->open_folders--;
}

static void push(struct count *all, struct parcel *parcel) {
  pthread_mutex_lock(&all->lock);
  parcel->folder->users++;
  all->handed_out += parcel->count;
  bool is_great = all->handed_out > few;
  while (is_great && all->started < all->helpers &&
         pthread_create(&all->threads[all->started], NULL, work, all) == 0)
    all->started++;
  if (is_great) all->helpers = all->started;  // one that could not be started never will be
  if (all->open_folders > most_open) {
    pthread_mutex_unlock(&all->lock);
    return work_through(all, parcel);
  }
  parcel->next = all->first;
  all->first = parcel;
  pthread_cond_signal(&all->changed);
  pthread_mutex_unlock(&all->lock);
}

static struct parcel *parcel_for(struct folder *folder) {
  struct parcel *parcel = malloc(sizeof *parcel);
  if (!parcel) return NULL;
  parcel->folder = folder;
  parcel->used = parcel->count = 0;
  return parcel;
}

static void list(struct count *all, struct folder *folder, struct cs_tally *own) {
  struct parcel *parcel = NULL;
  struct dirent *entry;
  while ((entry = readdir(folder->listing))) {
    if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) continue;
    size_t length = strlen(entry->d_name) + 1;
    if (parcel && parcel->used + length > sizeof parcel->names) {
      push(all, parcel);
      parcel = NULL;
    }
    if (!parcel && !(parcel = parcel_for(folder))) {
      own->unreadable++;
      break;
    }
    memcpy(parcel->names + parcel->used, entry->d_name, length);
    parcel->used += length;
    parcel->count++;
  }
  if (parcel) push(all, parcel);
}

static struct folder *open_folder(int parent, const char *name, unsigned depth) {
  int descriptor = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (descriptor < 0) return NULL;
  DIR *listing = fdopendir(descriptor);
  struct folder *folder = listing ? malloc(sizeof *folder) : NULL;
  if (!folder) {
    if (listing) closedir(listing);
    else close(descriptor);
    return NULL;
  }
  *folder = (struct folder){
    .listing = listing, .descriptor = descriptor, .users = 1, .depth = depth,
  };
  return folder;
}

// Opens a folder below another and lists it at once: what is found goes into parcels.
static void enter(struct count *all, int parent, unsigned depth, const char *name,
                  struct cs_tally *own) {
  struct folder *folder = depth > deepest ? NULL : open_folder(parent, name, depth);
  if (!folder) {
    own->unreadable++;
    return;
  }
  pthread_mutex_lock(&all->lock);
  all->open_folders++;
  pthread_mutex_unlock(&all->lock);
  list(all, folder, own);
  pthread_mutex_lock(&all->lock);
  give_up_folder(all, folder);
  pthread_mutex_unlock(&all->lock);
}

static void look(struct count *all, struct folder *folder, const char *name,
                 struct cs_tally *own) {
  struct cs_entry entry;
  if (cs_look(folder->descriptor, name, &entry) < 0) return;
  own->entries++;
  own->bytes += (uint64_t)entry.blocks * 512;
  bool elsewhere = entry.device != all->device || entry.mount != all->mount;
  own->mounts += elsewhere;
  if (elsewhere || entry.owner != all->owner) own->foreign++;
  if (S_ISDIR(entry.mode) && !elsewhere)
    enter(all, folder->descriptor, folder->depth + 1, name, own);
}

static void work_through(struct count *all, struct parcel *parcel) {
  struct cs_tally own = {0};
  for (size_t at = 0; at < parcel->used; at += strlen(parcel->names + at) + 1)
    look(all, parcel->folder, parcel->names + at, &own);
  pthread_mutex_lock(&all->lock);
  all->tally.entries += own.entries;
  all->tally.bytes += own.bytes;
  all->tally.unreadable += own.unreadable;
  all->tally.foreign += own.foreign;
  all->tally.mounts += own.mounts;
  if (all->tally.entries > all->limit) all->tally.stopped = true;
  give_up_folder(all, parcel->folder);
  pthread_mutex_unlock(&all->lock);
  free(parcel);
}

static void *work(void *context) {
  struct count *all = context;
  pthread_mutex_lock(&all->lock);
  while (true) {
    while (!all->first && all->busy > 0) pthread_cond_wait(&all->changed, &all->lock);
    struct parcel *parcel = all->first;
    if (!parcel) break;
    all->first = parcel->next;
    if (all->tally.stopped) {
      give_up_folder(all, parcel->folder);
      free(parcel);
      continue;
    }
    all->busy++;
    pthread_mutex_unlock(&all->lock);
    work_through(all, parcel);
    pthread_mutex_lock(&all->lock);
    all->busy--;
    if (all->busy == 0 || all->first) pthread_cond_broadcast(&all->changed);
  }
  pthread_cond_broadcast(&all->changed);
  pthread_mutex_unlock(&all->lock);
  return NULL;
}

int cs_tally(int folder, const char *name, unsigned threads, uint64_t limit,
             struct cs_tally *tally) {
  struct cs_entry top;
  int result = cs_look(folder, name, &top);
  if (result < 0) return result;
  unsigned helpers = threads > 1 ? threads - 1 : 0;
  struct count all = {
    .lock = PTHREAD_MUTEX_INITIALIZER, .changed = PTHREAD_COND_INITIALIZER, .limit = limit,
    .helpers = helpers < most_helpers ? helpers : most_helpers, .busy = 1,
    .device = top.device, .mount = top.mount, .owner = top.owner,
    .tally = {.entries = 1, .bytes = (uint64_t)top.blocks * 512},
  };
  if (S_ISDIR(top.mode)) {
    // Helpers may add to the tally while this thread lists.
    struct cs_tally own = {0};
    enter(&all, folder, 0, name, &own);
    pthread_mutex_lock(&all.lock);
    all.tally.unreadable += own.unreadable;
    all.busy--;
    pthread_mutex_unlock(&all.lock);
    work(&all);
    while (all.started > 0) pthread_join(all.threads[--all.started], NULL);
  }
  *tally = all.tally;
  return 0;
}

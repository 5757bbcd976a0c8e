#ifdef __linux__
#define _GNU_SOURCE
#endif
#include "cmemory.h"

#ifdef __linux__
#include <link.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>
#endif
#ifdef __GLIBC__
#include <malloc.h>
#endif

#ifdef __linux__
// Parts of a file that nobody can write to: their pages are the file's, and are read from it again.
static int give_back(struct dl_phdr_info *object, size_t size, void *context) {
  (void)size, (void)context;
  uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  for (int i = 0; i < object->dlpi_phnum; i++) {
    const ElfW(Phdr) *part = &object->dlpi_phdr[i];
    if (part->p_type != PT_LOAD || part->p_flags & PF_W) continue;
    uintptr_t start = object->dlpi_addr + part->p_vaddr, end = start + part->p_filesz;
    // The last page may be shared with what follows, which is somebody's to write to.
    start = (start + page - 1) / page * page;
    end = end / page * page;
    if (start < end) madvise((void *)start, end - start, MADV_DONTNEED);
  }
  return 0;
}
#endif

void cs_give_back(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
#ifdef __linux__
  dl_iterate_phdr(give_back, NULL);
#endif
}

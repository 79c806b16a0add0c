/* A disk that keeps a record of what a program asks of it, fills up, breaks, or answers late. Preloaded before libc: LD_PRELOAD=disk.so.
   DISK_BELOW         the folder whose files are meant, with a slash at its end
   DISK_RECORD        file for the record (see DiskRecord.cs)
   DISK_ACKNOWLEDGED  a client's list of answers outside the folder; what is written to it is put into the record
   DISK_CONTROL       file of eight numbers shared with the test (see Disk.cs)
   DISK_MOUNTS        read instead of the machine's own list of disks                                                                      */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { ROOM, COUNTDOWN, ERROR, HOLD, WAITING, CALLS, NO_WRITING };
#define FILES 4096

static struct { int used, folder, client; int64_t id; } files[FILES];
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static volatile int64_t *control;
static int record = -1;
static const char *below, *client;

static void *real(const char *name) {
    static void *(*find)(void *, const char *);
    if (!find) find = dlvsym(RTLD_NEXT, "dlsym", "GLIBC_2.2.5");
    if (!find) find = dlvsym(RTLD_NEXT, "dlsym", "GLIBC_2.17");
    if (!find) find = dlvsym(RTLD_NEXT, "dlsym", "GLIBC_2.34");
    return find(RTLD_NEXT, name);
}
#define REAL(type, name, ...) static type (*next)(__VA_ARGS__); if (!next) next = real(#name)

__attribute__((constructor)) static void begin(void) {
    below = getenv("DISK_BELOW");
    client = getenv("DISK_ACKNOWLEDGED");
    const char *path = getenv("DISK_RECORD");
    if (path) record = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    path = getenv("DISK_CONTROL");
    if (!path) return;
    int fd = (int)syscall(SYS_openat, AT_FDCWD, path, O_RDWR | O_CLOEXEC, 0);
    if (fd < 0) return;
    control = mmap(0, 64, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (control == MAP_FAILED) control = 0;
    syscall(SYS_close, fd);
}

static int meant(const char *path) { return below && path && !strncmp(path, below, strlen(below)); }

static void all(const void *bytes, size_t length) {
    for (const char *at = bytes; length > 0;) {
        ssize_t done = syscall(SYS_write, record, at, length);
        if (done <= 0) return;
        at += done;
        length -= (size_t)done;
    }
}

static void note(char what, int64_t id, int64_t place, const void *first, size_t length, const char *second) {
    if (record < 0) return;
    int saved = errno;
    struct __attribute__((packed)) { char what; int64_t id, place; int32_t first, second; } head =
        { what, id, place, (int32_t)length, second ? (int32_t)strlen(second) : 0 };
    pthread_mutex_lock(&turn);
    all(&head, sizeof head);
    all(first, length);
    if (second) all(second, strlen(second));
    pthread_mutex_unlock(&turn);
    errno = saved;
}

/* Whether this call is the one that fails. */
static int broken(void) {
    if (!control) return 0;
    __sync_add_and_fetch(&control[CALLS], 1);
    if (control[NO_WRITING]) { errno = (int)control[NO_WRITING]; return 1; }
    if (control[COUNTDOWN] > 0 && __sync_sub_and_fetch(&control[COUNTDOWN], 1) == 0) { errno = (int)control[ERROR]; return 1; }
    return 0;
}

/* Whether the file may grow to this size; what it grows by is taken from the room that is left. */
static int has_room(int fd, int64_t size) {
    struct stat now;
    if (!control || control[ROOM] < 0 || fstat(fd, &now) || size <= now.st_size) return 1;
    int64_t more = size - now.st_size;
    if (more > control[ROOM]) { errno = ENOSPC; return 0; }
    __sync_sub_and_fetch(&control[ROOM], more);
    return 1;
}

static void give_back(int64_t size) { if (control && control[ROOM] >= 0 && size > 0) __sync_add_and_fetch(&control[ROOM], size); }

static void hold(void) {
    if (!control || !control[HOLD]) return;
    __sync_add_and_fetch(&control[WAITING], 1);
    while (control[HOLD]) usleep(1000);
    __sync_sub_and_fetch(&control[WAITING], 1);
}

static int ours(int fd) { return fd >= 0 && fd < FILES && files[fd].used; }

static int opened(int fd, const char *path, int flags, int existed) {
    struct stat now;
    if (fd < 0 || fd >= FILES || fstat(fd, &now)) return fd;
    files[fd].client = client && path && !strcmp(path, client);
    files[fd].folder = S_ISDIR(now.st_mode);
    files[fd].id = (int64_t)now.st_ino;
    files[fd].used = files[fd].client || (meant(path) || (below && path && !strncmp(path, below, strlen(below) - 1) && path[strlen(below) - 1] == 0));
    if (!files[fd].used || files[fd].client || files[fd].folder) {
        if (files[fd].used && files[fd].folder) note('P', files[fd].id, 0, path, strlen(path), 0);
        return fd;
    }
    note(existed ? 'O' : 'C', files[fd].id, 0, path, strlen(path), 0);
    if (existed && (flags & O_TRUNC)) note('T', files[fd].id, 0, "", 0, 0);
    return fd;
}

static int refused(const char *path, int flags, int existed) {
    if (!meant(path) || !control) return 0;
    if (control[NO_WRITING] && (flags & (O_WRONLY | O_RDWR | O_CREAT))) { errno = (int)control[NO_WRITING]; return 1; }
    if (!existed && (flags & O_CREAT) && control[ROOM] == 0) { errno = ENOSPC; return 1; }
    return 0;
}

static const char *meant_by(const char *path) {
    const char *mounts = getenv("DISK_MOUNTS");
    return mounts && !strcmp(path, "/proc/self/mounts") ? mounts : path;
}

#define OPEN(name) \
    int name(const char *path, int flags, ...) { \
        REAL(int, name, const char *, int, ...); \
        va_list rest; va_start(rest, flags); mode_t mode = va_arg(rest, mode_t); va_end(rest); \
        int existed = syscall(SYS_faccessat, AT_FDCWD, path, F_OK) == 0; \
        return refused(path, flags, existed) ? -1 : opened(next(meant_by(path), flags, mode), path, flags, existed); }
OPEN(open)
OPEN(open64)

#define OPENAT(name) \
    int name(int at, const char *path, int flags, ...) { \
        REAL(int, name, int, const char *, int, ...); \
        va_list rest; va_start(rest, flags); mode_t mode = va_arg(rest, mode_t); va_end(rest); \
        int existed = syscall(SYS_faccessat, at, path, F_OK) == 0; \
        return refused(path, flags, existed) ? -1 : opened(next(at, path, flags, mode), path, flags, existed); }
OPENAT(openat)
OPENAT(openat64)

int close(int fd) {
    REAL(int, close, int);
    if (ours(fd)) files[fd].used = 0;
    return next(fd);
}

static ssize_t written(int fd, int64_t at, const void *bytes, ssize_t done) {
    if (done > 0) note(files[fd].client ? 'A' : 'W', files[fd].id, at, bytes, (size_t)done, 0);
    return done;
}

#define PWRITE(name) \
    ssize_t name(int fd, const void *bytes, size_t length, off_t at) { \
        REAL(ssize_t, name, int, const void *, size_t, off_t); \
        if (!ours(fd)) return next(fd, bytes, length, at); \
        if (!files[fd].client && (broken() || !has_room(fd, at + (int64_t)length))) return -1; \
        return written(fd, at, bytes, next(fd, bytes, length, at)); }
PWRITE(pwrite)
PWRITE(pwrite64)

ssize_t write(int fd, const void *bytes, size_t length) {
    REAL(ssize_t, write, int, const void *, size_t);
    if (!ours(fd)) return next(fd, bytes, length);
    struct stat now;
    off_t at = lseek(fd, 0, SEEK_CUR);
    if (fcntl(fd, F_GETFL) & O_APPEND && !fstat(fd, &now)) at = now.st_size;
    if (!files[fd].client && (broken() || !has_room(fd, at + (int64_t)length))) return -1;
    return written(fd, at, bytes, next(fd, bytes, length));
}

/* As one write after another: nobody promises that a vector is written whole. */
#define PWRITEV(name) \
    ssize_t name(int fd, const struct iovec *parts, int count, off_t at) { \
        REAL(ssize_t, name, int, const struct iovec *, int, off_t); \
        if (!ours(fd)) return next(fd, parts, count, at); \
        ssize_t sum = 0; \
        for (int i = 0; i < count; i++) { \
            ssize_t done = pwrite(fd, parts[i].iov_base, parts[i].iov_len, at + sum); \
            if (done < 0) return sum ? sum : -1; \
            sum += done; \
            if ((size_t)done < parts[i].iov_len) break; \
        } \
        return sum; }
PWRITEV(pwritev)
PWRITEV(pwritev64)

#define TRUNCATE(name) \
    int name(int fd, off_t size) { \
        REAL(int, name, int, off_t); \
        if (!ours(fd)) return next(fd, size); \
        struct stat now; \
        if (broken() || !has_room(fd, size)) return -1; \
        if (!fstat(fd, &now)) give_back(now.st_size - size); \
        int result = next(fd, size); \
        if (!result) note('T', files[fd].id, size, "", 0, 0); \
        return result; }
TRUNCATE(ftruncate)
TRUNCATE(ftruncate64)

#define SYNC(name) \
    int name(int fd) { \
        REAL(int, name, int); \
        if (!ours(fd) || files[fd].client) return next(fd); \
        hold(); \
        if (broken()) return -1; \
        int result = next(fd); \
        if (!result) note(files[fd].folder ? 'D' : 'F', files[fd].id, 0, "", 0, 0); \
        return result; }
SYNC(fsync)
SYNC(fdatasync)

int unlink(const char *path) {
    REAL(int, unlink, const char *);
    struct stat now;
    int64_t size = meant(path) && !stat(path, &now) ? now.st_size : 0;
    int result = next(path);
    if (!result && meant(path)) { note('U', 0, 0, path, strlen(path), 0); give_back(size); }
    return result;
}

int rename(const char *from, const char *to) {
    REAL(int, rename, const char *, const char *);
    if (meant(to) && broken()) return -1;
    int result = next(from, to);
    if (!result && meant(to)) note('R', 0, 0, from, strlen(from), to);
    return result;
}

int link(const char *from, const char *to) {
    REAL(int, link, const char *, const char *);
    if (meant(to) && broken()) return -1;
    int result = next(from, to);
    if (!result && meant(to)) note('L', 0, 0, from, strlen(from), to);
    return result;
}

int mkdir(const char *path, mode_t mode) {
    REAL(int, mkdir, const char *, mode_t);
    if (meant(path) && control && control[NO_WRITING]) { errno = (int)control[NO_WRITING]; return -1; }
    if (meant(path) && control && control[ROOM] == 0) { errno = ENOSPC; return -1; }
    int result = next(path, mode);
    if (!result && meant(path)) note('M', 0, 0, path, strlen(path), 0);
    return result;
}

/* The runtime looks up what a program imports by name in libc itself, past everything that was preloaded. */
void *dlsym(void *handle, const char *name) {
    static void *(*next)(void *, const char *);
    if (!next) next = real("dlsym");
    if (handle != RTLD_NEXT && handle != RTLD_DEFAULT) {
        if (!strcmp(name, "open")) return open;
        if (!strcmp(name, "fsync")) return fsync;
        if (!strcmp(name, "close")) return close;
    }
    return next(handle, name);
}

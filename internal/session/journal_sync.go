package session

import (
	"errors"
	"time"
)

// syncEvery bounds what a power cut can take: a line is handed to the system at
// once and reaches the disk within this time.
const syncEvery = time.Second

func (j *journal) syncSoon() {
	if j.timer == nil {
		j.timer = time.AfterFunc(syncEvery, j.sync)
	}
}

// rest waits until no sync is under way.
func (j *journal) rest() {
	for j.syncing {
		j.idle.Wait()
	}
}

// sync puts what is written on the disk. It holds nobody up meanwhile: a slow
// disk must not be felt at the keys.
func (j *journal) sync() {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.timer = nil
	j.rest()
	if j.file == nil {
		return
	}
	file := j.file
	j.syncing = true
	j.mu.Unlock()
	err := j.flush(file)
	j.mu.Lock()
	j.syncing = false
	j.idle.Broadcast()
	late := len(j.waiting) > 0
	if err := errors.Join(err, j.write()); err != nil {
		j.report(err)
		return
	}
	j.broken = false
	if late {
		j.syncSoon()
	}
}

// settle puts what is written on the disk.
func (j *journal) settle() {
	if err := j.flush(j.file); err != nil {
		j.report(err)
		return
	}
	j.broken = len(j.waiting) > 0
}

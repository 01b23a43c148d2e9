import 'server-only';
import { closeSync, fsyncSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';

/** Makes a file that must not exist yet; it is on the disk when this returns. Throws EEXIST. */
export function createDurably(file: string, text: string, mode: number): void {
  write(openSync(file, 'wx', mode), Buffer.from(text), 0);
  syncFolder(path.dirname(file));
}

/** Adds to a file of `size` bytes; it is on the disk when this returns. After a failure the file is as it was. */
export function appendDurably(file: string, text: string, size: number): void {
  write(openSync(file, 'a', 0o600), Buffer.from(text), size);
  if (size === 0) syncFolder(path.dirname(file));
}

/** Cuts a file to `size` bytes. */
export function cutDurably(file: string, size: number): void {
  const descriptor = openSync(file, 'r+');
  try {
    ftruncateSync(descriptor, size);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function write(descriptor: number, bytes: Buffer, before: number): void {
  try {
    let written = 0;
    while (written < bytes.length) written += writeSync(descriptor, bytes, written);
    fsyncSync(descriptor);
  } catch (error) {
    ftruncateSync(descriptor, before);
    throw error;
  } finally {
    closeSync(descriptor);
  }
}

/** A new name is on the disk only when its folder is. */
function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

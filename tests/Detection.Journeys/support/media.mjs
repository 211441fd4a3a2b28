import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A real photograph without any word of where or when. */
export async function makePhoto(folder, name) {
  const path = join(folder, name);
  const script = 'import sys; from PIL import Image; Image.effect_noise((1200, 900), 60).convert("RGB").save(sys.argv[1], "JPEG", quality=85)';
  execFileSync('/usr/bin/python3', ['-I', '-c', script, path]);
  return path;
}

/** The boxes of a video without its pictures: whole, and nothing to play. */
export async function makeVideo(folder, name) {
  const path = join(folder, name);
  const box = (kind, content) => {
    const size = Buffer.alloc(4);
    size.writeUInt32BE(content.length + 8);
    return Buffer.concat([size, Buffer.from(kind, 'latin1'), content]);
  };
  await writeFile(path, Buffer.concat([box('ftyp', Buffer.from('isom\0\0\0\0isomiso2', 'latin1')), box('moov', Buffer.alloc(40)), box('mdat', Buffer.alloc(4000))]));
  return path;
}

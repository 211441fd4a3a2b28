import { execFileSync } from 'node:child_process';

/** The words of a PDF, as Poppler reads them. */
export function textOfPdf(bytes) {
  return execFileSync('pdftotext', ['-layout', '-', '-'], { input: bytes, encoding: 'utf8' });
}

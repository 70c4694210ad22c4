let made = 0;

/** A key for a block that was added while the page is open. */
export function newBlockKey(): string {
  made += 1;
  return `new-${made}`;
}

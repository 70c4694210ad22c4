/**
 * Whether a name carries a web address. Names stand in mails to people who know neither the writer nor the platform,
 * and mail programs turn addresses into links. A name with a dot, such as that of a firm, is a name.
 */
export function namesAnAddress(name: string): boolean {
  return /:\/\/|\bwww\./i.test(name);
}

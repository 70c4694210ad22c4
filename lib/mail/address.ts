const atom = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
const label = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const topLabel = "(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})";
const addressPattern = new RegExp(`^${atom}(?:\\.${atom})*@(?:${label}\\.)+${topLabel}$`);

/**
 * Reads one e-mail address: the dot-atom form of RFC 5321 in ASCII, with a host name of at least two labels. Lists,
 * display names, comments, quoted parts, control characters and letters outside ASCII are refused, so that no two
 * spellings that a person takes for one can lead to two mailboxes. Names in other scripts are written as xn--….
 *
 * @returns the address in small letters, or null.
 */
export function parseAddress(typed: string): string | null {
  // Far more than any address has: looking for the end of a megabyte of spaces would take minutes.
  if (typed.length > 1_000) return null;
  const address = typed.replace(/^[ \t]+|[ \t]+$/g, "").replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  if (address.length > 254 || address.indexOf("@") > 64) return null;
  return addressPattern.test(address) ? address : null;
}

/** Whether an address is one that no mail can ever reach, as those of walk-ins without one: `.invalid` of RFC 2606, section 2. */
export function leadsNowhere(address: string): boolean {
  return address.endsWith(".invalid");
}

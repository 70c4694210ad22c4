import { randomBytes } from "node:crypto";

/** Small letters and figures without those that are mistaken for others: a key may be read aloud and typed. */
const alphabet = "23456789abcdefghjkmnpqrstuvwxyz";

/**
 * An unguessable key of a round for its address, about 118 bits. Case does not count in it, since mail programs
 * change it.
 */
export function makeMailKey(): string {
  const letters: string[] = [];
  while (letters.length < 24) {
    // A byte beyond the last whole run of the alphabet is drawn again, so that every letter is as likely.
    for (const byte of randomBytes(32)) {
      const letter = byte < 248 ? alphabet[byte % alphabet.length] : undefined;
      if (letter !== undefined && letters.length < 24) letters.push(letter);
    }
  }
  return letters.join("");
}

/** The key that a round keeps or gets: whoever takes mail has one, and keeps it; whoever takes none has none. */
export function mailKeyFor({ mailTakes }: { mailTakes: string }, kept: string | null): string | null {
  return mailTakes === "nothing" ? null : (kept ?? makeMailKey());
}

/** The address of a round whose key is this, under the domain that takes mail. */
export function mailAddress(key: string, domain: string): string {
  return `${key}@${domain}`;
}

/** The keys in addresses of the domain, each once; "key+anything@domain" is the address of the key, too. */
export function keysIn(addresses: readonly string[], domain: string): string[] {
  const keys = addresses.flatMap((address) => {
    const at = address.lastIndexOf("@");
    if (at < 1 || address.slice(at + 1).toLowerCase() !== domain.toLowerCase()) return [];
    const [key = ""] = address.slice(0, at).toLowerCase().split("+");
    return /^[0-9a-z]{10,64}$/.test(key) ? [key] : [];
  });
  return [...new Set(keys)];
}

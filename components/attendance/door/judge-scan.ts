import type { Person, Verdict } from "./door-answers";

type Found = { id: string; person: Person | undefined; at: string };

/**
 * What a door says of a scan while it has no network, by the list it holds: the same as the server would by the same
 * list. A code that is not on the list may belong to somebody who registered since: it is unknown here and is sent all
 * the same.
 * @param at the hour of the scan (RFC 3339), by the device's clock corrected by the server's
 */
export function judgeScan({ id, person, at }: Found): Verdict {
  if (person === undefined) return { id, outcome: "unknown", person: null, since: null };
  const shown = { registrationId: person.id, name: person.name, affiliation: person.affiliation };
  switch (person.state) {
    case "attended":
      return { id, outcome: "again", person: shown, since: person.since };
    case "confirmed":
    case "absent":
      return { id, outcome: "in", person: shown, since: at };
    default:
      return { id, outcome: person.state, person: shown, since: null };
  }
}

/** The list after a scan that let somebody in. */
export function withVerdict(people: readonly Person[], { outcome, person, since }: Verdict): Person[] {
  if (outcome !== "in" || person === null) return [...people];
  return people.map((one) => (one.id === person.registrationId ? { ...one, state: "attended", since } : one));
}

/** The list after a check-in that was taken back. */
export function withoutVerdict(people: readonly Person[], registrationId: string): Person[] {
  return people.map((one) =>
    one.id === registrationId ? { ...one, state: one.walkIn ? "cancelled" : "confirmed", since: null } : one,
  );
}

/** A list that came from the server, with the scans that it has not heard of yet. */
export function withWaiting(people: readonly Person[], waiting: readonly { registrationId: string; at: string }[]) {
  const since = new Map(waiting.map(({ registrationId, at }) => [registrationId, at]));
  return people.map((person): Person => {
    const at = since.get(person.id);
    const comes = person.state === "confirmed" || person.state === "absent";
    return at === undefined || !comes ? person : { ...person, state: "attended", since: at };
  });
}

/** Those whose name or affiliation holds every word of what was typed, by name; none for no word. */
export function findPeople(people: readonly Person[], typed: string, most: number): Person[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const found = people.filter(({ name, affiliation }) => {
    const held = folded(`${name} ${affiliation ?? ""}`);
    return words.every((word) => held.includes(word));
  });
  return found.slice(0, most);
}

/** Without accents and in small letters, so that a name is found as it is typed at a door. */
function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** SHA-256 of a code in hexadecimal letters, as the list on the device has it. */
export async function hashOf(code: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(code));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

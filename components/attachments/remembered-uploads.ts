/** Which upload a file belongs to, so that it can go on after the page was closed. Only names and sizes are kept. */
type Remembered = { id: string; name: string; size: number; lastModified: number };

const keyOf = (contributionId: string) => `openfloor-uploads-${contributionId}`;

/** The upload that this very file was on its way in; null where none is known. */
export function rememberedFor(contributionId: string, file: File): string | null {
  const same = ({ name, size, lastModified }: Remembered) =>
    name === file.name && size === file.size && lastModified === file.lastModified;
  return read(contributionId).find(same)?.id ?? null;
}

export function remember(contributionId: string, id: string, { name, size, lastModified }: File): void {
  write(contributionId, [...read(contributionId), { id, name, size, lastModified }]);
}

export function forget(contributionId: string, id: string): void {
  write(
    contributionId,
    read(contributionId).filter((one) => one.id !== id),
  );
}

function read(contributionId: string): Remembered[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(contributionId)) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isRemembered) : [];
  } catch {
    // Storage can be closed or hold what another program wrote: the file then begins anew.
    return [];
  }
}

function isRemembered(value: unknown): value is Remembered {
  return (
    typeof value === "object" &&
    value !== null &&
    "id" in value &&
    typeof value.id === "string" &&
    "name" in value &&
    "size" in value &&
    "lastModified" in value
  );
}

function write(contributionId: string, all: readonly Remembered[]): void {
  try {
    if (all.length === 0) localStorage.removeItem(keyOf(contributionId));
    else localStorage.setItem(keyOf(contributionId), JSON.stringify(all.slice(-20)));
  } catch {
    // Without storage an upload can still go on until the page is closed.
  }
}

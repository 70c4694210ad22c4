/** Which upload a file belongs to, so that it can go on after the page was closed. Only names and sizes are kept. */
type Remembered = { id: string; name: string; size: number; lastModified: number };

const keyOf = (destinationId: string) => `openfloor-uploads-${destinationId}`;

/** The upload that this very file was on its way in; null where none is known. */
export function rememberedFor(destinationId: string, file: File): string | null {
  const same = ({ name, size, lastModified }: Remembered) =>
    name === file.name && size === file.size && lastModified === file.lastModified;
  return read(destinationId).find(same)?.id ?? null;
}

export function remember(destinationId: string, id: string, { name, size, lastModified }: File): void {
  write(destinationId, [...read(destinationId), { id, name, size, lastModified }]);
}

export function forget(destinationId: string, id: string): void {
  write(
    destinationId,
    read(destinationId).filter((one) => one.id !== id),
  );
}

function read(destinationId: string): Remembered[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(destinationId)) ?? "[]");
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

function write(destinationId: string, all: readonly Remembered[]): void {
  try {
    if (all.length === 0) localStorage.removeItem(keyOf(destinationId));
    else localStorage.setItem(keyOf(destinationId), JSON.stringify(all.slice(-20)));
  } catch {
    // Without storage an upload can still go on until the page is closed.
  }
}

type Raw = Record<string, unknown>;

/**
 * Other directories say of a group which bodies it has, under `groupedBodies`; here each body says what it is a part of.
 * Bodies that are not in the file are left out.
 */
export function withPartOf(entries: readonly Raw[]): Raw[] {
  const wholesOf = new Map<string, string[]>();
  for (const entry of entries) {
    const whole = addressOf(entry);
    if (whole === null) continue;
    for (const body of listOf(entry.groupedBodies)) wholesOf.set(body, [...(wholesOf.get(body) ?? []), whole]);
  }
  return entries.map(({ groupedBodies: _, ...entry }) => {
    const wholes = wholesOf.get(addressOf(entry) ?? "");
    return wholes === undefined ? entry : { ...entry, partOf: [...listOf(entry.partOf), ...wholes] };
  });
}

function addressOf({ slug, id }: Raw): string | null {
  const told = slug ?? id;
  return typeof told === "string" ? told : null;
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

/** The PostgreSQL channel on which instances tell each other which documents became stale. */
export const documentChannel = "openfloor_documents";

/** A notice holds less than 8,000 bytes; PostgreSQL refuses longer ones and with them the transaction. */
const longestNotice = 7_500;

interface Transaction {
  $executeRaw(query: TemplateStringsArray, ...values: unknown[]): PromiseLike<number>;
}

/**
 * Drops every finished document that carries one of these tags, on every instance, at the moment
 * this transaction commits. If it rolls back, nothing is dropped.
 *
 * @param tags as named by `tagDocument` in the pages, for example `consultation:{id}`.
 */
export async function dropDocuments(tx: Transaction, tags: readonly string[]): Promise<void> {
  for (const notice of notices([...new Set(tags)])) {
    await tx.$executeRaw`SELECT pg_notify(${documentChannel}, ${notice})`;
  }
}

/** The tags as JSON arrays that each fit into one notice. */
export function notices(tags: readonly string[]): string[] {
  const found: string[] = [];
  let batch: string[] = [];
  let bytes = 2;
  for (const tag of tags) {
    const size = Buffer.byteLength(JSON.stringify(tag)) + 1;
    if (bytes + size > longestNotice && batch.length > 0) {
      found.push(JSON.stringify(batch));
      batch = [];
      bytes = 2;
    }
    batch.push(tag);
    bytes += size;
  }
  if (batch.length > 0) found.push(JSON.stringify(batch));
  return found;
}

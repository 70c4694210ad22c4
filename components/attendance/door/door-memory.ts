import { type KeptList, keptList, type WaitingAct, waitingAct } from "./door-answers";

/*
 * What a door keeps on the device: the list of the event until a day after it, and what was done and waits for a
 * network. An act is written here before anything is shown of it, so that a telephone that falls loses none.
 */

const name = "openfloor-door";

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("lists", { keyPath: "eventId" });
      request.result.createObjectStore("waiting", { keyPath: "id" });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function inStore(
  store: "lists" | "waiting",
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest | undefined,
): Promise<unknown> {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(store, mode);
      const request = work(transaction.objectStore(store));
      transaction.oncomplete = () => resolve(request?.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

/** The list of an event; null where there is none, or the day of forgetting has come. */
export async function recallList(eventId: string, now: number): Promise<KeptList | null> {
  const kept = keptList.safeParse(await inStore("lists", "readonly", (store) => store.get(eventId)));
  if (!kept.success) return null;
  if (Date.parse(kept.data.until) > now) return kept.data;
  await forgetList(eventId);
  return null;
}

export async function keepList(list: KeptList): Promise<void> {
  await inStore("lists", "readwrite", (store) => store.put(list));
}

export async function forgetList(eventId: string): Promise<void> {
  await inStore("lists", "readwrite", (store) => store.delete(eventId));
}

/** What was done at the door of an event and waits, in the order of the hours. */
export async function waitingActs(eventId: string): Promise<WaitingAct[]> {
  const found = await inStore("waiting", "readonly", (store) => store.getAll());
  const acts = waitingAct.array().safeParse(found);
  if (!acts.success) return [];
  return acts.data
    .filter((act) => act.eventId === eventId)
    .sort((one, other) => one.scannedAt.localeCompare(other.scannedAt));
}

export async function keepAct(act: WaitingAct): Promise<void> {
  await inStore("waiting", "readwrite", (store) => store.put(act));
}

export async function dropActs(ids: readonly string[]): Promise<void> {
  await inStore("waiting", "readwrite", (store) => {
    for (const id of ids) store.delete(id);
    return undefined;
  });
}

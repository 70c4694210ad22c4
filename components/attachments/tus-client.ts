/** The client's side of tus 1.0.0: announce, ask how far, send the next piece. Nothing but our own server is asked. */

const version = { "Tus-Resumable": "1.0.0" };

/** How an exchange ended that did not go well. */
export type TusFailure =
  /** The server said no for good, in its reader's words. */
  | { kind: "refused"; reason: string }
  /** It does not fit what the server has: it may be further than was thought, or not take anything now. */
  | { kind: "elsewhere"; reason: string }
  | { kind: "signedOut" }
  /** The upload is not there any more, or never was. */
  | { kind: "gone" }
  /** Nothing was heard, or the server is in trouble: it can be tried again. */
  | { kind: "broken" };

export type TusAnswer<Value> = { ok: true; value: Value } | { ok: false; failure: TusFailure };

type Asked = { method: string; headers?: Record<string, string>; body?: Blob; signal?: AbortSignal };

/** What a file will be part of, and the door that takes it. */
export type Destination = { of: "contribution" | "recording"; id: string };

const doors = { contribution: "/api/uploads", recording: "/api/uploads/recordings" } as const;

/** The id under which the pieces are taken. */
export async function announce(file: File, { of, id: to }: Destination, locale: string): Promise<TusAnswer<string>> {
  const metadata = `filename ${inBase64(file.name)},${of} ${inBase64(to)}`;
  const headers = { "Upload-Length": String(file.size), "Upload-Metadata": metadata };
  const answer = await ask(`${doors[of]}?locale=${locale}`, { method: "POST", headers });
  if (!answer.ok) return answer;
  const id = answer.value.headers.get("location")?.split("/").at(-1) ?? "";
  return id === "" ? broken : { ok: true, value: id };
}

/** How many bytes have arrived. */
export async function arrived({ of }: Destination, id: string, signal?: AbortSignal): Promise<TusAnswer<number>> {
  const answer = await ask(`${doors[of]}/${id}`, { method: "HEAD", signal });
  if (!answer.ok) return answer;
  const offset = Number(answer.value.headers.get("upload-offset") ?? Number.NaN);
  return Number.isFinite(offset) ? { ok: true, value: offset } : broken;
}

/** What became of a piece. `added` is what it completed, once that is whole and was taken. */
export type SentPiece = { offset: number; added: AddedFile | null };
/** A file beside a draft with the revision of that draft, or a recording, which has none here. */
export type AddedFile = { id: string; revision: number };

/** Sends a piece. */
export async function sendPiece(
  { of }: Destination,
  id: string,
  piece: { offset: number; bytes: Blob; locale: string; signal: AbortSignal },
): Promise<TusAnswer<SentPiece>> {
  const headers = { "Content-Type": "application/offset+octet-stream", "Upload-Offset": String(piece.offset) };
  const answer = await ask(`${doors[of]}/${id}?locale=${piece.locale}`, {
    method: "PATCH",
    headers,
    body: piece.bytes,
    signal: piece.signal,
  });
  if (!answer.ok) return answer;
  const { headers: said } = answer.value;
  const taken = said.get(`openfloor-${of === "recording" ? of : "attachment"}`);
  const added = taken === null ? null : { id: taken, revision: Number(said.get("openfloor-revision") ?? 0) };
  return { ok: true, value: { offset: Number(said.get("upload-offset")), added } };
}

const broken: { ok: false; failure: TusFailure } = { ok: false, failure: { kind: "broken" } };

async function ask(path: string, { method, headers = {}, body, signal }: Asked): Promise<TusAnswer<Response>> {
  let response: Response;
  try {
    response = await fetch(path, { method, headers: { ...version, ...headers }, body, signal, cache: "no-store" });
  } catch {
    return broken;
  }
  if (response.ok) return { ok: true, value: response };
  if (response.status === 401) return { ok: false, failure: { kind: "signedOut" } };
  if (response.status === 404) return { ok: false, failure: { kind: "gone" } };
  return refusalOf(response);
}

async function refusalOf(response: Response): Promise<{ ok: false; failure: TusFailure }> {
  // Damaged on the way, or the server is in trouble: a later try may do better. A full disk has words of its own.
  if (response.status === 460 || (response.status >= 500 && response.status !== 507)) return broken;
  const said: unknown = await response.json().catch(() => null);
  const reason = typeof said === "object" && said !== null && "reason" in said ? said.reason : null;
  return typeof reason === "string"
    ? { ok: false, failure: { kind: response.status === 409 ? "elsewhere" : "refused", reason } }
    : broken;
}

function inBase64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { forgetLocalCopy, keepLocalCopy } from "./local-copy";

/** Where saving stands; `saved` until something is typed is `idle`. */
export type SavingStatus =
  | { kind: "idle" | "saving" | "offline" | "signedOut" }
  | { kind: "saved"; at: Date }
  | { kind: "refused"; reason: string; code: string | null };

/** The draft as the server has it. */
export type KnownDraft = { id: string; revision: number };

export type SaveResult = "saved" | "offline" | "signedOut" | "refused";

/** The fields of a form by name, lists under their name without []. */
export type FormFields = Record<string, string | string[]>;

const localAfterMs = 400;
const serverAfterMs = 2_500;
const retryAfterMs = 8_000;
/** Who types without a pause is saved all the same after this long. */
const longestWaitMs = 12_000;

/** Fields of the form that belong to the comment, lists under their name without []; what happens with it is not saved. */
function fieldsOf(form: HTMLFormElement): FormFields {
  const fields: FormFields = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== "string" || name.startsWith("$") || name === "intent") continue;
    if (!name.endsWith("[]")) fields[name] = value;
    else {
      const list = fields[name.slice(0, -2)];
      fields[name.slice(0, -2)] = Array.isArray(list) ? [...list, value] : [value];
    }
  }
  return fields;
}

type Saving = {
  address: string;
  copyKey: string;
  onSaved(known: KnownDraft, fields: FormFields): void;
  narrow?(fields: FormFields): FormFields;
};

/**
 * Saves a form by itself: into this browser at once, onto the server when typing pauses. What the server took is
 * forgotten here; what it could not take stays here and is tried again.
 *
 * @param address where the fields are posted as JSON
 * @param copyKey where the local copy is kept
 * @param onSaved is told what the server took, with the fields as they were when they were sent
 * @param narrow leaves out of the fields what the server has already
 */
export function useAutosave(form: RefObject<HTMLFormElement | null>, { address, copyKey, onSaved, narrow }: Saving) {
  const [status, setStatus] = useState<SavingStatus>({ kind: "idle" });
  const dirty = useRef(false);
  const since = useRef<number | null>(null);
  const timers = useRef<{ local?: number; server?: number }>({});
  const running = useRef<Promise<SaveResult>>(Promise.resolve("saved"));

  const keep = useCallback(() => {
    if (form.current !== null && dirty.current) {
      keepLocalCopy(copyKey, { at: new Date().toISOString(), fields: fieldsOf(form.current) });
    }
  }, [form, copyKey]);

  const send = useCallback(async () => {
    if (form.current === null || !dirty.current) return "saved" as const;
    keep();
    dirty.current = false;
    since.current = null;
    setStatus({ kind: "saving" });
    const fields = fieldsOf(form.current);
    const outcome = await post(address, narrow === undefined ? fields : narrow(fields));
    if (outcome.kind === "saved") {
      onSaved(outcome.known, fields);
      if (!dirty.current) forgetLocalCopy(copyKey);
      setStatus({ kind: "saved", at: new Date() });
      return "saved" as const;
    }
    dirty.current = true;
    setStatus(outcome.kind === "refused" ? { ...outcome } : { kind: outcome.kind });
    if (outcome.kind === "offline") timers.current.server = window.setTimeout(() => void flush.current(), retryAfterMs);
    return outcome.kind;
  }, [form, address, copyKey, keep, onSaved, narrow]);

  /** One save after the other, never two at once: each must carry the revision of the one before. */
  const flush = useRef<() => Promise<SaveResult>>(() => running.current);
  flush.current = () => {
    window.clearTimeout(timers.current.server);
    running.current = running.current.then(send);
    return running.current;
  };

  const noteChange = useCallback(() => {
    dirty.current = true;
    window.clearTimeout(timers.current.local);
    window.clearTimeout(timers.current.server);
    timers.current.local = window.setTimeout(keep, localAfterMs);
    since.current ??= performance.now();
    const left = Math.max(0, longestWaitMs - (performance.now() - since.current));
    timers.current.server = window.setTimeout(() => void flush.current(), Math.min(serverAfterMs, left));
  }, [keep]);

  useEffect(() => {
    const onHide = () => keep();
    // Whoever looks elsewhere may not come back: what was typed goes out now.
    const onLook = () => {
      if (document.visibilityState === "hidden") void flush.current();
    };
    const onOnline = () => void flush.current();
    const pending = timers.current;
    window.addEventListener("pagehide", onHide);
    window.addEventListener("online", onOnline);
    document.addEventListener("visibilitychange", onLook);
    return () => {
      keep();
      window.clearTimeout(pending.local);
      window.clearTimeout(pending.server);
      window.removeEventListener("pagehide", onHide);
      window.removeEventListener("online", onOnline);
      document.removeEventListener("visibilitychange", onLook);
    };
  }, [keep]);

  return {
    status,
    noteChange,
    /** Saves now what is not saved yet, and says what became of it. */
    flush: useCallback(() => flush.current(), []),
    isDirty: useCallback(() => dirty.current, []),
  };
}

function codeOf(answer: object): string | null {
  return "code" in answer && typeof answer.code === "string" ? answer.code : null;
}

type Outcome =
  | { kind: "saved"; known: KnownDraft }
  | { kind: "offline" | "signedOut" }
  | { kind: "refused"; reason: string; code: string | null };

async function post(address: string, fields: FormFields): Promise<Outcome> {
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(fields),
    });
    if (response.status === 401) return { kind: "signedOut" };
    const answer: unknown = await response.json();
    if (typeof answer !== "object" || answer === null) return { kind: "offline" };
    if (
      "id" in answer &&
      typeof answer.id === "string" &&
      "revision" in answer &&
      typeof answer.revision === "number"
    ) {
      return { kind: "saved", known: { id: answer.id, revision: answer.revision } };
    }
    return "reason" in answer && typeof answer.reason === "string"
      ? { kind: "refused", reason: answer.reason, code: codeOf(answer) }
      : { kind: "offline" };
  } catch {
    return { kind: "offline" };
  }
}

import { checkCheckpoint, checkReceipt, type Ledger, type Outcome, readBundle } from "./receipt/check-receipt";

/** Where this browser keeps the latest checkpoint it has seen. */
const keptCheckpoint = "openfloor.checkpoint";

/** Larger files are no receipts. */
const largest = 20_000_000;

type End = "unreadable" | "checking" | "good" | "bad" | "unknown" | "logGood" | "logBad" | "logUnknown";

/**
 * `<receipt-check hidden data-authority>` around two file fields, `bundle` and `checkpoint`, a text field, a button, an
 * empty `<ol data-results>`, an empty `[role=status]` and a `<template>` of sentences, `<li data-step data-state>` and
 * `<p data-end>`. Checks a receipt's file, and a checkpoint that somebody kept, with WebCrypto, here: they are sent
 * nowhere. Without scripts it stays hidden, and `#without-check` says how else.
 */
class ReceiptCheck extends HTMLElement {
  #turn = 0;
  #bundle: string | null = null;
  #checkpoint: string | null = null;

  connectedCallback(): void {
    // Pages that came over a line that anybody could change have no WebCrypto.
    if (!globalThis.crypto?.subtle) return;
    this.hidden = false;
    document.getElementById("without-check")?.remove();
    const field = (name: string) => this.querySelector<HTMLInputElement>(`input[name=${name}]`);
    const text = this.querySelector<HTMLTextAreaElement>("textarea");
    field("bundle")?.addEventListener("change", () => void this.#checkFile(field("bundle")?.files?.[0]));
    field("checkpoint")?.addEventListener("change", async () => {
      const file = field("checkpoint")?.files?.[0];
      this.#checkpoint = file ? await read(file) : null;
      await this.#check();
    });
    this.querySelector("button")?.addEventListener("click", () => {
      this.#bundle = text?.value ?? "";
      void this.#check();
    });
    this.addEventListener("dragover", (event) => event.preventDefault());
    this.addEventListener("drop", (event) => {
      event.preventDefault();
      void this.#checkFile(event.dataTransfer?.files[0]);
    });
  }

  async #checkFile(file: File | undefined): Promise<void> {
    if (!file) return;
    this.#bundle = await read(file);
    await this.#check();
  }

  async #check(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const results = this.querySelector("[data-results]");
    results?.replaceChildren();
    const [text, note] = [this.#bundle, this.#checkpoint];
    const bundle = text === null ? null : readBundle(text);
    if (text !== null && bundle === null) return this.#end("unreadable");
    if (bundle === null && note === null) return;
    this.#end("checking");
    const told: Outcome[] = [];
    const tell = (outcome: Outcome) => {
      // Somebody gave another file meanwhile.
      if (turn !== this.#turn) return;
      told.push(outcome);
      const line = this.#words(`[data-step="${outcome.step}"][data-state="${outcome.state}"]`);
      if (line) results?.append(line);
    };
    const ledger = siteLedger(this.dataset.authority ?? null);
    if (bundle !== null) await checkReceipt(bundle, ledger, tell);
    if (note !== null) await checkCheckpoint(note, ledger, tell);
    if (turn !== this.#turn) return;
    const ofReceipt = told.filter(({ step }) => step !== "own" && step !== "ownSignature");
    // Somebody else's file beside a receipt that is in order says nothing against the receipt.
    const ofLog = bundle === null || (endOf(ofReceipt) === "good" && endOf(told) !== "good");
    const end = endOf(told);
    this.#end(ofLog ? logEnds[end] : end);
    if (bundle !== null && end === "good") keep(await ledger.key(), await ledger.checkpoint());
  }

  #end(how: End): void {
    const sentence = this.#words(`[data-end="${how}"]`);
    if (sentence) this.querySelector("[role=status]")?.replaceChildren(sentence);
  }

  #words(selector: string): Node | null {
    const found = this.querySelector("template")?.content.querySelector(selector);
    return found ? document.importNode(found, true) : null;
  }
}

const logEnds = { good: "logGood", bad: "logBad", unknown: "logUnknown" } as const;

function endOf(told: readonly Outcome[]): "good" | "bad" | "unknown" {
  const states = told.map(({ state }) => state);
  if (states.includes("bad")) return "bad";
  return states.includes("unknown") ? "unknown" : "good";
}

/** What is in a file; nothing for one that is too large to be any of ours. */
async function read(file: File): Promise<string> {
  return file.size > largest ? "" : file.text();
}

function siteLedger(authority: string | null): Ledger {
  const key = ask("key").then(async (answer) => (answer ? keyIn(await answer.json()) : null));
  const checkpoint = ask("checkpoint").then((answer) => answer?.text() ?? null);
  return {
    key: () => key,
    checkpoint: () => checkpoint,
    kept: kept(),
    authority,
    async consistency(from, to) {
      const answer = await ask(`proof?from=${from}&to=${to}`);
      const proof: { path: string[] } | undefined = await answer?.json();
      return proof?.path ?? null;
    },
  };
}

function keyIn(answer: { key: string }): string {
  return answer.key;
}

async function ask(what: string): Promise<Response | null> {
  try {
    const response = await fetch(`/api/v1/ledger/${what}`);
    return response.ok ? response : null;
  } catch {
    return null;
  }
}

function kept(): Ledger["kept"] {
  try {
    const [key = "", ...note] = (localStorage.getItem(keptCheckpoint) ?? "").split("\n");
    return note.length === 0 ? null : { key, note: note.join("\n") };
  } catch {
    return null;
  }
}

function keep(key: string | null, note: string | null): void {
  if (key === null || note === null) return;
  try {
    localStorage.setItem(keptCheckpoint, `${key}\n${note}`);
  } catch {
    // A browser that keeps nothing has nothing to compare with next time.
  }
}

customElements.define("receipt-check", ReceiptCheck);

import { checkReceipt, type Ledger, type Outcome, readBundle } from "./receipt/check-receipt";

/** Where this browser keeps the latest checkpoint it has seen. */
const keptCheckpoint = "openfloor.checkpoint";

/** Larger files are no receipts. */
const largest = 20_000_000;

/**
 * `<receipt-check hidden>` around a file field, a text field, a button, an empty `<ol data-results>`, an empty
 * `[role=status]` and a `<template>` of sentences, `<li data-step data-state>` and `<p data-end>`. Checks a receipt's
 * file with WebCrypto, here: it is sent nowhere. Without scripts it stays hidden, and `#without-check` says how else.
 */
class ReceiptCheck extends HTMLElement {
  #turn = 0;

  connectedCallback(): void {
    // Pages that came over a line that anybody could change have no WebCrypto.
    if (!globalThis.crypto?.subtle) return;
    this.hidden = false;
    document.getElementById("without-check")?.remove();
    const file = this.querySelector<HTMLInputElement>("input[type=file]");
    const text = this.querySelector<HTMLTextAreaElement>("textarea");
    file?.addEventListener("change", () => void this.#checkFile(file.files?.[0]));
    this.querySelector("button")?.addEventListener("click", () => void this.#check(text?.value ?? ""));
    this.addEventListener("dragover", (event) => event.preventDefault());
    this.addEventListener("drop", (event) => {
      event.preventDefault();
      void this.#checkFile(event.dataTransfer?.files[0]);
    });
  }

  async #checkFile(file: File | undefined): Promise<void> {
    if (file) await this.#check(file.size > largest ? "" : await file.text());
  }

  async #check(text: string): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const results = this.querySelector("[data-results]");
    results?.replaceChildren();
    const bundle = readBundle(text);
    if (bundle === null) return this.#end("unreadable");
    this.#end("checking");
    const states: Outcome["state"][] = [];
    const ledger = siteLedger();
    await checkReceipt(bundle, ledger, (outcome) => {
      // Somebody gave another file meanwhile.
      if (turn !== this.#turn) return;
      states.push(outcome.state);
      const line = this.#words(`[data-step="${outcome.step}"][data-state="${outcome.state}"]`);
      if (line) results?.append(line);
    });
    if (turn !== this.#turn) return;
    if (states.includes("bad")) return this.#end("bad");
    this.#end(states.includes("unknown") ? "unknown" : "good");
    keep(await ledger.key(), await ledger.checkpoint());
  }

  #end(how: "unreadable" | "checking" | "good" | "bad" | "unknown"): void {
    const sentence = this.#words(`[data-end="${how}"]`);
    if (sentence) this.querySelector("[role=status]")?.replaceChildren(sentence);
  }

  #words(selector: string): Node | null {
    const found = this.querySelector("template")?.content.querySelector(selector);
    return found ? document.importNode(found, true) : null;
  }
}

function siteLedger(): Ledger {
  const key = ask("key").then(async (answer) => (answer ? keyIn(await answer.json()) : null));
  const checkpoint = ask("checkpoint").then((answer) => answer?.text() ?? null);
  return {
    key: () => key,
    checkpoint: () => checkpoint,
    kept: kept(),
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

"use client";

import { useEffect } from "react";
import { deskKeysAreOn } from "./desk-keys-switch";

type Props = {
  /** Where j and k lead; null at the ends of the list. */
  next: string | null;
  previous: string | null;
};

/**
 * Keys of the desk: j and k through the list, p, x, r and f for the decision, t to take the item or give it back, u to
 * take the last decision back. They rest while somebody types, and where they are turned off.
 */
export function DeskKeys({ next, previous }: Props) {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (!deskKeysAreOn()) return;
      act(letterOf(event), { next, previous });
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [next, previous]);
  return null;
}

/** The letter on the key; on a keyboard of another script, the letter that a Latin one has in its place. */
function letterOf({ key, code }: KeyboardEvent): string {
  return /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace(/^Key/, "").toLowerCase();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.closest("input, textarea, select") !== null)
  );
}

function act(letter: string, { next, previous }: Props): void {
  const address = { j: next, k: previous }[letter];
  if (typeof address === "string") window.location.assign(address);
  if (letter === "p") formAt("publish")?.requestSubmit();
  if (letter === "t") formAt("claim")?.requestSubmit();
  // By the link, which takes the words with it that are selected.
  if (letter === "x") document.querySelector<HTMLElement>('.decision a[href="#redact"]')?.click();
  if (letter === "r" || letter === "f") {
    const id = letter === "r" ? "return" : "refuse";
    if (formAt(id) === null) return;
    window.location.hash = id;
    document.querySelector<HTMLInputElement>(`#${id} input[type="radio"]`)?.focus();
  }
  if (letter === "u") formAt("undo")?.requestSubmit();
}

function formAt(id: string): HTMLFormElement | null {
  const found = document.getElementById(id);
  // What stands behind a question is not there to be sent.
  return found instanceof HTMLFormElement && found.closest("[hidden]") === null ? found : null;
}

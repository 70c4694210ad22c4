"use client";

import { useEffect } from "react";
import { deskKeysAreOn } from "@/components/moderation/desk-keys-switch";

/** Figures choose an answer, wherever one is on the page; they rest while somebody types, and where they are turned off. */
export function AnswerKeys() {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (!deskKeysAreOn()) return;
      const figure = /^Digit([1-9])$/.exec(event.code)?.[1] ?? (/^[1-9]$/.test(event.key) ? event.key : null);
      if (figure === null) return;
      const choices = document.querySelectorAll<HTMLInputElement>('#answer input[name="state"]');
      const chosen = choices[Number(figure) - 1];
      chosen?.click();
      chosen?.focus();
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  return null;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.type !== "radio" && target.type !== "checkbox";
  return target.isContentEditable || target.closest("textarea, select") !== null;
}

"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import type { StartingFields } from "./composed-fields";

/** What the shape of the form depends on, as it stands in its fields now. */
export type Written = {
  stance: string;
  language: string;
  quote: string;
  fallbackStance: string;
  /** Whether further paragraphs are ticked or named. */
  isShared: boolean;
  /** Whether scripts run: without them the style sheet hides what is not asked for, and every field can be sent. */
  isLive: boolean;
};

/** Follows the fields of a form that decide which others are asked for. */
export function useWritten(start: StartingFields) {
  const part = useRef<HTMLDivElement>(null);
  const [written, setWritten] = useState<Written>({
    stance: start.stance,
    language: start.language,
    quote: start.quote,
    fallbackStance: start.fallbackStance,
    isShared: start.also.length > 0 || start.alsoTyped.trim() !== "",
    isLive: false,
  });

  // Fields filled before the scripts came, or put back by the browser after a crash, count as well.
  useEffect(() => {
    setWritten((before) => ({ ...before, ...readFields(part.current), isLive: true }));
  }, []);

  return {
    part,
    written,
    setQuote: (quote: string) => setWritten((before) => ({ ...before, quote })),
    onInput: (event: FormEvent<HTMLDivElement>) => {
      const { target } = event;
      if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
      const { name, value } = target;
      if (name === "stance" || name === "quote" || name === "fallbackStance") {
        setWritten((before) => ({ ...before, [name]: value }));
      } else if (name === "also[]" || name === "alsoTyped") {
        setWritten((before) => ({ ...before, isShared: readIsShared(part.current) }));
      }
    },
    setLanguage: (language: string) => setWritten((before) => ({ ...before, language })),
  };
}

function readFields(part: HTMLElement | null): Partial<Written> {
  const chosen = (name: string) => part?.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.value;
  const quote = part?.querySelector<HTMLTextAreaElement>('textarea[name="quote"]')?.value;
  const [stance, fallbackStance] = [chosen("stance"), chosen("fallbackStance")];
  return {
    ...(stance === undefined ? {} : { stance }),
    ...(fallbackStance === undefined ? {} : { fallbackStance }),
    ...(quote === undefined ? {} : { quote }),
    isShared: readIsShared(part),
  };
}

function readIsShared(part: HTMLElement | null): boolean {
  if (part === null) return false;
  const typed = part.querySelector<HTMLInputElement>('input[name="alsoTyped"]')?.value ?? "";
  return typed.trim() !== "" || part.querySelector('input[name="also[]"]:checked') !== null;
}

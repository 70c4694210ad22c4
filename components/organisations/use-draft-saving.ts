"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";

const afterMilliseconds = 2_500;

/** Saves unfinished answers by itself: when typing pauses, and when the page is left. `savedAt` is the last time. */
export function useDraftSaving(form: RefObject<HTMLFormElement | null>, save: (answers: FormData) => Promise<boolean>) {
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [isFailing, setFailing] = useState(false);
  const timer = useRef<number | undefined>(undefined);
  const isChanged = useRef(false);

  const saveNow = useCallback(async () => {
    window.clearTimeout(timer.current);
    if (form.current === null) return;
    isChanged.current = false;
    const isSaved = await save(new FormData(form.current)).catch(() => false);
    setFailing(!isSaved);
    if (isSaved) setSavedAt(new Date());
    else isChanged.current = true;
  }, [form, save]);

  const noteChange = useCallback(() => {
    isChanged.current = true;
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void saveNow(), afterMilliseconds);
  }, [saveNow]);

  useEffect(() => {
    const onLeave = () => {
      if (document.visibilityState === "hidden" && isChanged.current) void saveNow();
    };
    document.addEventListener("visibilitychange", onLeave);
    return () => {
      window.clearTimeout(timer.current);
      document.removeEventListener("visibilitychange", onLeave);
    };
  }, [saveNow]);

  return {
    savedAt,
    isFailing,
    noteChange,
    saveNow,
    /** The answers go another way now: nothing is left to save. */
    stop: useCallback(() => window.clearTimeout(timer.current), []),
  };
}

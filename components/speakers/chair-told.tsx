"use client";

import { useEffect, useState } from "react";
import { Notice } from "@/components/ui/notice";

const told = "openfloor-chair-told";

/** Long enough to be read by who looks at the room. */
const shownFor = 20_000;

/** Says something on top of the page of the chair, where it stays when the list goes on. */
export function tellChair(sentence: string): void {
  window.dispatchEvent(new CustomEvent(told, { detail: sentence }));
}

/** The last of what was said, for a while. */
export function ChairTold() {
  const [sentence, setSentence] = useState("");
  useEffect(() => {
    let timer = 0;
    const onTold = (event: Event) => {
      if (!(event instanceof CustomEvent)) return;
      setSentence(String(event.detail));
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setSentence(""), shownFor);
    };
    window.addEventListener(told, onTold);
    return () => {
      window.removeEventListener(told, onTold);
      window.clearTimeout(timer);
    };
  }, []);
  return sentence === "" ? null : (
    <Notice kind="warning" announce>
      {sentence}
    </Notice>
  );
}

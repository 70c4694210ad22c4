"use client";

import { useSyncExternalStore } from "react";

/** Where a browser remembers that its reader wants no keys of single letters. */
const place = "openfloor.desk-keys";
const changed = "openfloor-desk-keys";

/**
 * Whether single letters act on the desk. Who dictates, or presses keys by mistake, turns them off for this browser
 * (WCAG 2.2, 2.1.4 Character Key Shortcuts).
 */
export function deskKeysAreOn(): boolean {
  try {
    return localStorage.getItem(place) !== "off";
  } catch {
    // A browser that keeps nothing for sites cannot have turned them off.
    return true;
  }
}

/** Turns them on or off, on every page of the desk that is open in this browser. */
export function turnDeskKeys(to: "on" | "off"): void {
  try {
    if (to === "on") localStorage.removeItem(place);
    else localStorage.setItem(place, to);
  } catch {
    // nothing can be remembered here
  }
  window.dispatchEvent(new Event(changed));
}

function follow(onChange: () => void): () => void {
  window.addEventListener(changed, onChange);
  window.addEventListener("storage", onChange);
  return () => {
    window.removeEventListener(changed, onChange);
    window.removeEventListener("storage", onChange);
  };
}

/** The same, for what shows it. */
export function useDeskKeys(): boolean {
  return useSyncExternalStore(follow, deskKeysAreOn, () => true);
}

const wanted = "openfloor-show-anew";

/** Asks for the page as it is now, without losing what is typed in it. */
export function showAnew(): void {
  window.dispatchEvent(new Event(wanted));
}

/** Calls back each time it is asked for; gives what ends that. */
export function onShowAnew(act: () => void): () => void {
  window.addEventListener(wanted, act);
  return () => window.removeEventListener(wanted, act);
}

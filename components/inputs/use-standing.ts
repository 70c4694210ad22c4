"use client";

import { useCallback, useEffect, useState } from "react";

/** Who else writes, and which revision stands on the server. */
export type SeenStanding = { revision: number; holder: { name: string | null; self: boolean; since: Date } | null };

const everyMs = 10_000;

/** Asks again and again, while the page is looked at, who else writes on this input; lets go when it is left. */
export function useStanding(id: string, pageKey: string, start: SeenStanding) {
  const [standing, setStanding] = useState(start);
  const address = `/api/inputs/${id}/hold`;

  const ask = useCallback(async () => {
    const found = await read(`${address}?pageKey=${pageKey}`);
    if (found !== null) setStanding(found);
  }, [address, pageKey]);

  useEffect(() => {
    const timer = window.setInterval(() => {
      if (document.visibilityState === "visible") void ask();
    }, everyMs);
    const leave = () => navigator.sendBeacon(address, asJson({ id, pageKey, act: "leave" }));
    window.addEventListener("pagehide", leave);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener("pagehide", leave);
    };
  }, [ask, address, id, pageKey]);

  const takeOver = useCallback(async () => {
    const response = await fetch(address, { method: "POST", body: asJson({ id, pageKey, act: "take" }) });
    if (response.ok) setStanding((before) => ({ ...before, holder: null }));
    return response.ok;
  }, [address, id, pageKey]);

  return { standing, ask, takeOver };
}

function asJson(value: object): Blob {
  return new Blob([JSON.stringify(value)], { type: "application/json" });
}

async function read(address: string): Promise<SeenStanding | null> {
  try {
    const response = await fetch(address);
    if (!response.ok) return null;
    const { revision, holder }: { revision: unknown; holder: unknown } = await response.json();
    if (typeof revision !== "number") return null;
    return { revision, holder: readHolder(holder) };
  } catch {
    // Without a connection nobody can be asked; what stood before stands.
    return null;
  }
}

function readHolder(value: unknown): SeenStanding["holder"] {
  if (typeof value !== "object" || value === null || !("since" in value) || typeof value.since !== "string")
    return null;
  return {
    name: "name" in value && typeof value.name === "string" ? value.name : null,
    self: "self" in value && value.self === true,
    since: new Date(value.since),
  };
}

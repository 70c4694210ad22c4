"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const everyMilliseconds = 2_000;

/** Asks again how far a file is, while it is being made; without scripts a link does that. */
export function KeepFresh() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), everyMilliseconds);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}

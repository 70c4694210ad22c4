"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { onShowAnew } from "@/components/speakers/shown-anew";

/** Fetches the page again whenever something on it asks for that. */
export function PageAnew() {
  const router = useRouter();
  useEffect(() => onShowAnew(() => router.refresh()), [router]);
  return null;
}

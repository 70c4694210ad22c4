"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** Whether scripts run on this page; false in what the server sends, so that plain controls stand there first. */
export function useScripts(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

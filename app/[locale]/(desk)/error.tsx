"use client";

import { FailedPage } from "@/components/shell/failed-page";

export default function Failed({ reset }: { reset: () => void }) {
  return <FailedPage reset={reset} />;
}

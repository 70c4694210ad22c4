import type { ReactNode } from "react";
import { SignedInFrame } from "../signed-in-frame";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

/** Pages of those with an office. The frame is comfort; each page and action authorises by itself. */
export default async function DeskLayout({ children, params }: Props) {
  const { locale } = await params;
  return (
    <SignedInFrame locale={locale} room="desk">
      {children}
    </SignedInFrame>
  );
}

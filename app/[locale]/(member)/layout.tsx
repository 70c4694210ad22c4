import type { ReactNode } from "react";
import { SignedInFrame } from "../signed-in-frame";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

/** Pages of signed-in work. The frame is comfort; each page and action authorises by itself. */
export default async function MemberLayout({ children, params }: Props) {
  const { locale } = await params;
  return (
    <SignedInFrame locale={locale} room="member">
      {children}
    </SignedInFrame>
  );
}

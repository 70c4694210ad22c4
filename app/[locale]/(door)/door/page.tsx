import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations, setRequestLocale } from "next-intl/server";
import { StoredDoor } from "@/components/attendance/door/stored-door";
import { checkIn, undo, walkIn } from "../../(desk)/desk/events/[event]/door/actions";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "attendance.door" });
  return { title: t("title"), robots: { index: false } };
}

/**
 * The door of an event as a device keeps it, for the address of the door where there is no network: it holds nobody's
 * session and nothing of an event. What it shows comes from the browser's own database, what it does waits there.
 */
export default async function StoredDoorPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const { attendance, ui } = await getMessages();
  return (
    <NextIntlClientProvider messages={{ attendance, ui }}>
      <main id="content" className="frame">
        <StoredDoor locale={locale} actions={{ checkIn, undo, walkIn }} />
      </main>
    </NextIntlClientProvider>
  );
}

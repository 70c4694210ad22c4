import { getMessages, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { AppFrame } from "@/components/shell/app-frame";
import { listRepresentations } from "@/lib/accounts/queries";
import { getActor } from "@/lib/auth/get-actor";
import { env } from "@/lib/env";
import { pagePath } from "@/lib/web/page-path";
import { actFor } from "./(member)/me/actions";

/** Words that reach the browser: those of the forms there, and of the primitives they are made of. */
const sent = {
  member: [
    "accounts",
    "compilations",
    "commenting",
    "contributions",
    "dispositions",
    "editor",
    "organisations",
    "public",
    "ui",
    "templates",
    "inputs",
    "imports",
    "attachments",
    "signatures",
    "endorsements",
    "receipts",
    "protection",
    "deadlines",
    "decisions",
    "reports",
    "appeals",
    "redactions",
    "corrections",
    "accreditations",
    "events",
    "following",
    "registrations",
    "attendance",
    "speakers",
    "session-reports",
    "recordings",
    "api-keys",
    "calendars",
  ],
  desk: [
    "contributions",
    "corrections",
    "translations",
    "campaigns",
    "compilations",
    "consultations",
    "dispositions",
    "documents",
    "drafts",
    "editor",
    "hints",
    "instruments",
    "lineage",
    "moderation",
    "organisations",
    "placements",
    "processes",
    "public",
    "reasons",
    "ui",
    "templates",
    "inputs",
    "attachments",
    "signatures",
    "endorsements",
    "inbound",
    "protection",
    "deadlines",
    "decisions",
    "reports",
    "appeals",
    "redactions",
    "accreditations",
    "events",
    "registrations",
    "attendance",
    "speakers",
    "session-reports",
    "recordings",
    "glossary",
  ],
} as const;

type Props = { locale: string; room: keyof typeof sent; children: ReactNode };

/** The frame around every page of the app: who acts, for whom, and the way to one's work. */
export async function SignedInFrame({ locale, room, children }: Props) {
  setRequestLocale(locale);
  const words = await getMessages();
  const actor = await getActor();
  const representations = actor === null ? [] : await listRepresentations(actor.personId);
  return (
    <AppFrame
      locale={locale}
      path={await pagePath()}
      demo={env().mode === "demo"}
      actor={actor}
      messages={Object.fromEntries(sent[room].map((namespace) => [namespace, words[namespace]]))}
      representations={representations}
      actFor={actFor}
    >
      {children}
    </AppFrame>
  );
}

import type { ReactNode } from "react";
import { showInstant } from "@/lib/i18n/dates";
import { Table } from "./table";

type Look = { id: string; at: Date; by: string; reason: string };

type Props<Taken extends Look> = {
  locale: string;
  zone: string;
  title: string;
  labels: { when: string; who: string; reason: string };
  looks: readonly Taken[];
  /** What stands between who looked and why. */
  between: readonly { key: string; label: string; of(look: Taken): ReactNode }[];
};

/** Looks at something sealed: when, who, at what, and why. */
export function LookTable<Taken extends Look>({ locale, zone, title, labels, looks, between }: Props<Taken>) {
  return (
    <Table
      id="looks-table"
      title={title}
      titleHidden
      columns={[
        { key: "at", label: labels.when },
        { key: "by", label: labels.who },
        ...between.map(({ key, label }) => ({ key, label })),
        { key: "reason", label: labels.reason, kind: "wide" },
      ]}
      rows={looks.map((look) => {
        const at = showInstant(look.at, zone, locale);
        return {
          id: look.id,
          cells: {
            at: <time dateTime={at.iso}>{at.text}</time>,
            by: <bdi>{look.by}</bdi>,
            ...Object.fromEntries(between.map(({ key, of }) => [key, of(look)])),
            reason: <bdi>{look.reason}</bdi>,
          },
        };
      })}
    />
  );
}

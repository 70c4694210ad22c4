import { Fragment } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHead } from "@/components/ui/page-head";
import { Table } from "@/components/ui/table";
import { useTranslations } from "@/lib/i18n/words";
import type { ListedField } from "@/lib/open-data/field-list";

type ShownEndpoint = {
  name: string;
  path: string;
  files: readonly string[];
  parameters: readonly string[];
  /** Columns of its table as a file; none where there is none. */
  columns: readonly string[];
};

const rules = ["pages", "words", "again", "fresh", "refusals", "later"] as const;

/** What programs can read here: every address, how it answers, and the fields of the answers. */
export function DevelopersPage({
  locale,
  site,
  perMinute,
  endpoints,
  answers,
}: {
  locale: string;
  site: string;
  /** Requests a minute that one address may make without a key. */
  perMinute: number;
  endpoints: readonly ShownEndpoint[];
  answers: readonly { name: string; fields: readonly ListedField[] }[];
}) {
  const t = useTranslations("open-data");
  return (
    <>
      <PageHead
        title={t("title")}
        lead={t("lead")}
        facts={<a href="/api/v1/openapi.json">{t("description.openApi")}</a>}
      />
      <div className="sections">
        <section>
          <h2>{t("addresses.title")}</h2>
          <p dir="ltr">
            <code>{site}/api/v1</code>
          </p>
          <ul className="list">
            {endpoints.map((endpoint) => (
              <AddressLine key={endpoint.name} {...endpoint} />
            ))}
          </ul>
        </section>
        <section>
          <h2>{t("rules.title")}</h2>
          <ul>
            {rules.map((rule) => (
              <li key={rule}>{t(`rules.${rule}`)}</li>
            ))}
          </ul>
        </section>
        <section className="stack">
          <h2>{t("limits.title")}</h2>
          <p>{t("limits.text", { perMinute, withKey: perMinute * 10 })}</p>
          <p>{t("limits.headers")}</p>
          <p>
            <a href={`/${locale}/me/keys`}>{t("limits.make")}</a>
          </p>
        </section>
        <section>
          <h2>{t("other.title")}</h2>
          <OtherFiles />
        </section>
        <section>
          <h2>{t("fields.title")}</h2>
          {answers.map(({ name, fields }) => (
            <Disclosure key={name} summary={<code>{name}</code>}>
              <FieldTable name={name} fields={fields} />
            </Disclosure>
          ))}
        </section>
      </div>
    </>
  );
}

/** A path that goes to the next line behind a slash, and within a name only where that alone is too long. */
function Breakable({ path }: { path: string }) {
  return path.split(/(?<=\/)(?=.)/).map((part, at) =>
    at === 0 ? (
      part
    ) : (
      <Fragment
        key={path
          .split("/")
          .slice(0, at + 1)
          .join("/")}
      >
        <wbr />
        {part}
      </Fragment>
    ),
  );
}

/** One address: what it gives, in which other files, and what may be asked for. */
function AddressLine({ path, name, parameters, files, columns }: ShownEndpoint) {
  const t = useTranslations("open-data");
  const isAskedAlone = !path.includes("{");
  const address = (
    <code dir="ltr">
      <Breakable path={path} />
    </code>
  );
  return (
    <li>
      <p>
        {/* A list can be looked at as it is; the others need an answer to what they ask. */}
        {files.length > 0 && isAskedAlone ? <a href={`/api/v1${path}`}>{address}</a> : address}
      </p>
      <p>{t(`endpoints.${name}`)}</p>
      {files.length === 0 ? null : (
        <p className="facts small quiet">
          <span>{t("addresses.files")}</span>
          {files.map((ending) => {
            const file = (
              <code key={ending} dir="ltr">
                .{ending}
              </code>
            );
            return isAskedAlone ? (
              <a key={ending} href={`/api/v1${path}.${ending}`}>
                {file}
              </a>
            ) : (
              file
            );
          })}
        </p>
      )}
      {parameters.length === 0 ? null : (
        <Disclosure summary={t("addresses.asked")}>
          <ul className="plain-list">
            {parameters.map((parameter) => (
              <li key={parameter}>
                <code dir="ltr">{parameter}</code> {t(`parameters.${parameter}`)}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {columns.length === 0 ? null : (
        <Disclosure summary={t("addresses.columns")}>
          <p className="facts">
            {columns.map((column) => (
              <code key={column} dir="ltr">
                {column}
              </code>
            ))}
          </p>
        </Disclosure>
      )}
    </li>
  );
}

function OtherFiles() {
  const t = useTranslations("open-data.other");
  const files = [
    { address: "/feeds/{consultation}.atom", says: t("feed") },
    { address: "/events.ics", says: t("calendar") },
    { address: "/sitemap.xml", says: t("map") },
    { address: "/oembed?url=", says: t("card") },
  ];
  return (
    <ul>
      {files.map(({ address, says }) => (
        <li key={address}>
          {says} <code dir="ltr">{address}</code>
        </li>
      ))}
    </ul>
  );
}

function FieldTable({ name, fields }: { name: string; fields: readonly ListedField[] }) {
  const t = useTranslations("open-data.fields");
  return (
    <Table
      id={`fields-${name}`}
      title={name}
      titleHidden
      columns={[
        { key: "name", label: t("name") },
        { key: "type", label: t("type"), kind: "wide" },
      ]}
      rows={fields.map((field) => ({
        id: field.name,
        cells: { name: <code dir="ltr">{field.name}</code>, type: <code dir="ltr">{field.type}</code> },
      }))}
    />
  );
}

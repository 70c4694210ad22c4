import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHead } from "@/components/ui/page-head";
import { Table } from "@/components/ui/table";
import type { ListedField } from "@/lib/open-data/field-list";

type ShownEndpoint = { name: string; path: string; files: readonly string[]; parameters: readonly string[] };

const rules = ["pages", "words", "again", "fresh", "refusals", "later"] as const;

/** What programs can read here: every address, how it answers, and the fields of the answers. */
export function DevelopersPage({
  site,
  endpoints,
  answers,
}: {
  site: string;
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
          <Table
            id="addresses"
            title={t("addresses.title")}
            titleHidden
            columns={[
              { key: "path", label: t("addresses.address") },
              { key: "gives", label: t("addresses.gives"), kind: "wide" },
              { key: "asked", label: t("addresses.asked"), kind: "wide" },
              { key: "files", label: t("addresses.files") },
            ]}
            rows={endpoints.map((endpoint) => ({ id: endpoint.name, cells: cellsOf(endpoint, t) }))}
          />
        </section>
        <section>
          <h2>{t("rules.title")}</h2>
          <ul>
            {rules.map((rule) => (
              <li key={rule}>{t(`rules.${rule}`)}</li>
            ))}
          </ul>
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

type Words = ReturnType<typeof useTranslations<"open-data">>;

function cellsOf({ path, name, parameters, files }: ShownEndpoint, t: Words) {
  const address = <code dir="ltr">{path}</code>;
  return {
    // An address without a gap can be looked at as it is.
    path: path.includes("{") ? address : <a href={`/api/v1${path}`}>{address}</a>,
    gives: t(`endpoints.${name}`),
    asked: (
      <ul className="plain-list">
        {parameters.map((parameter) => (
          <li key={parameter}>
            <code>{parameter}</code> {t(`parameters.${parameter}`)}
          </li>
        ))}
      </ul>
    ),
    files: files.map((ending) => (
      <code key={ending} dir="ltr">
        .{ending}{" "}
      </code>
    )),
  };
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

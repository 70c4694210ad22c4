import { createServer } from "node:http";
import { Pool } from "pg";

/**
 * The yardstick of a first render: nothing but Node's HTTP server, two statements and a template, for each request anew.
 * It shows the same paragraphs and comments, without all that a page of the site has beside them. Started with the id of
 * a version; tells its port, and ends when whoever started it is gone.
 */
const version = process.argv[2];
const pool = new Pool({ connectionString: process.env.BENCH_DATABASE });

const paragraphs = `SELECT id, number, text FROM paragraph WHERE "versionId" = $1 ORDER BY position`;
const comments = `SELECT k."bodyHtml", k.reference, k.stance::text, k."publishedAt", o.name, t."paragraphId"
  FROM contribution k JOIN organisation o ON o.id = k."organisationId"
    LEFT JOIN contribution_target t ON t."contributionId" = k.id
  WHERE k."versionId" = $1 AND k.publication = 'published' ORDER BY k."publishedAt"`;

const signs = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (value) => String(value).replace(/[&<>"]/g, (sign) => signs[sign]);

const comment = ({ reference, name, stance, bodyHtml, publishedAt }) =>
  `<section id="${escaped(reference)}"><header>${escaped(name)} <span>${escaped(stance)}</span></header>` +
  `<div>${bodyHtml}</div><footer>${escaped(reference)} ${publishedAt.toISOString()}</footer></section>`;

const server = createServer(async (_request, response) => {
  const [text, said] = await Promise.all([pool.query(paragraphs, [version]), pool.query(comments, [version])]);
  const byParagraph = Map.groupBy(said.rows, ({ paragraphId }) => paragraphId);
  const rows = text.rows.map(
    ({ id, number, text: words }) =>
      `<p>${escaped(number)} ${escaped(words)}</p>${(byParagraph.get(id) ?? []).map(comment).join("")}`,
  );
  const page = Buffer.from(`<!DOCTYPE html><title>A text</title>${rows.join("")}`);
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Content-Length": page.length });
  response.end(page);
});

server.listen(0, "127.0.0.1", () => process.send(server.address().port));
process.on("disconnect", () => process.exit());

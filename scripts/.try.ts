import { startEmbeddedDatabase } from "@/lib/db/embedded/database";
import { migrate } from "@/lib/db/migrate";
import { concatenatedSchema, pendingSql } from "@/lib/db/schema-difference";
import { mkdirSync, writeFileSync } from "node:fs";
import { Client } from "pg";
const root="/tmp/mroot"; const t=Date.now();
const db = await startEmbeddedDatabase({directory:"/tmp/ofvar", onProgress:(s)=>console.log(Date.now()-t,s)});
const bad=process.argv[2]==="bad"; const sql = await pendingSql(root, db.url); console.log(Date.now()-t, sql.length, sql.slice(0,200));
mkdirSync(root+"/prisma/migrations/20260101000000_first",{recursive:true});
writeFileSync(root+"/prisma/migrations/20260101000000_first/migration.sql", (bad?"CREATE TABLE zz(a int); SELECT 1/0;":"")+"CREATE EXTENSION IF NOT EXISTS pg_trgm;\nCREATE EXTENSION unaccent;\nCREATE EXTENSION citext;\n"+sql+`
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'x; y'; END; $$;
`);
writeFileSync(root+"/prisma/migrations/migration_lock.toml", 'provider = "postgresql"\n');
writeFileSync(root+"/prisma/migrations/schema-snapshot.txt", concatenatedSchema(root));
console.log("again:", JSON.stringify(await pendingSql(root, db.url)));
try { console.log(await migrate(db.url, console.log, root)); console.log(await migrate(db.url, console.log, root)); } catch(e) {console.log(e)}
console.log(Date.now()-t);
const c=new Client({connectionString:db.url}); await c.connect();
console.log((await c.query("select migration_name, finished_at, left(checksum,8) from _prisma_migrations; ")).rows, (await c.query("select count(*) from information_schema.tables where table_schema='public'")).rows);
await c.end();
await db.stop(); console.log(Date.now()-t,"stopped");

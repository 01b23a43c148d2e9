import 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** The throw-away PostgreSQL of integration tests (bin/test-postgres.mjs). */
    postgres: { superuserUrl: string; ownerUrl: string; appUrl: string; witnessUrl: string };
  }
}

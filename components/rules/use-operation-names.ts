'use client';

import { useRef, useState } from 'react';

export interface OperationName {
  name: string;
  label: string;
}

/** Every operation to choose from, fetched when somebody begins to: no page carries them. Without them any name may be typed. */
export function useOperationNames(): { operations: readonly OperationName[]; load: () => void } {
  const [operations, setOperations] = useState<readonly OperationName[]>([]);
  const asked = useRef(false);
  const load = () => {
    if (asked.current) return;
    asked.current = true;
    fetch('/api/rules/operations', { headers: { accept: 'application/json' } })
      .then((response) => (response.ok ? response.json() : Promise.reject(new Error(String(response.status)))))
      .then((answer: { operations: OperationName[] }) => setOperations(answer.operations))
      .catch(() => {
        // The list only offers: it is asked for again at the next visit to the field.
        asked.current = false;
      });
  };
  return { operations, load };
}

import type { Fault } from './fault.ts';
import { cutFaults, killFaults } from './faults-at-points.ts';
import { peopleFaults } from './faults-of-people.ts';
import { databaseFaults } from './faults-of-the-database.ts';
import { refusedFault, wireFaults } from './faults-of-the-wire.ts';

export const faults: readonly Fault[] = [
  wireFaults,
  refusedFault,
  ...killFaults,
  ...cutFaults,
  ...databaseFaults,
  ...peopleFaults,
];

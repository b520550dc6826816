/** The machine a ticket is about: its row as it is today, not as it was when the ticket came. */
import type { DeskMachine, TicketMachine } from '@kaigai-desk/domain';
import type { MachineRecord, TicketRecord } from './records';

const cardOf = (machine: MachineRecord): TicketMachine => ({
  tag: machine.tag,
  kind: machine.kind,
  maker: machine.maker ?? '',
  model: machine.model ?? '',
  hostName: machine.hostName ?? '',
});

/** For the people of the office. */
export const machineCard = ({ machine }: TicketRecord): TicketMachine | null =>
  machine ? cardOf(machine) : null;

/** For the desk. */
export const deskMachine = ({ machine }: TicketRecord): DeskMachine | null =>
  machine
    ? {
        ...cardOf(machine),
        id: machine.documentId,
        state: machine.state,
        serialNumber: machine.serialNumber ?? '',
        operatingSystem: machine.operatingSystem ?? '',
      }
    : null;

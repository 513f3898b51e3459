// A process that does nothing but commit, for trials that kill it, starve it of room or fail its system calls.
import Glibc
import LedgerTrials

guard let orders = WriterOrders(arguments: Array(CommandLine.arguments.dropFirst())) else { exit(64) }
exit(orders.carryOut())

# Counts of answers that lie in a database.
command-import-database = Answers from a database…
database-title = Answers from a database
database-promise = The database counts; only counts come to Cairn. It is asked in a transaction that cannot write.
database-from = From a database…

# Which server, and who asks.
database-host = Host
database-port = Port
database-name = Database
database-user = User
database-password = Password
database-password-hint = Never stored. Left empty, it is taken from PGPASSWORD or the file .pgpass.
database-encryption = Encryption
database-encryption-require = Required
database-encryption-prefer = If offered
database-encryption-disable = None
database-encryption-hint-require = The server has to prove who it is with a certificate that this system, or the file in PGSSLROOTCERT, trusts.
database-encryption-hint-prefer = Nobody can listen when the server offers encryption, but nothing proves that it is the right server.
database-encryption-hint-disable = Everything travels as it is. For a database on this computer.
database-missing-place = Fill in the host and the user.
database-missing-port = The port is a number from 1 to 65535.
database-connect = Connect
database-looking = Looking at the tables…
database-counting = The database is counting…
database-stopping = Stopping…
database-stop = Stop

# Which table and columns.
database-table = Table
database-subquery = Sub-query
database-choose-table = Choose a table…
database-find = Find a table
database-no-tables = There is no table that this user may see.
database-read-columns = Read its columns
database-limit = Give up after
database-seconds = { $count } s
database-minutes = { $count } min
database-show-sql = Show the SQL
database-hide-sql = Hide the SQL
database-sql = SQL statement
database-sql-later = The statement is written once score, date and measure are chosen.
database-own = Changed by hand.
database-own-hint = The statement gives the columns period (any day in it), score and answers (how many). It may give segment, and reason for answers that do not count.
database-write-anew = Write it anew

# With the KPI.
database-section = Database
database-none = Counts of answers can come from a PostgreSQL database, and be refreshed from there.
database-described = Counts come from { $table } on { $place }, last on { $date }.
database-refresh = Refresh
database-change = Change…
database-forget = Forget

# Why there are no counts.
database-unavailable = This build of Cairn has no connection to databases.
database-not-a-host = “{ $name }” is no host. Enter a name or an address, or paste a whole address that begins with postgres://.
database-no-host = There is no host “{ $name }”. Check its name and whether this computer is on that network.
database-no-server = No database answers at { $name }. Check host and port, and whether the server runs.
database-silent = The server does not answer. A firewall may be in between.
database-no-encryption = The server does not encrypt. Let its administrator turn that on, or choose “If offered” in a network you trust.
database-certificate-unknown = The certificate of the server is made by nobody whom this system trusts. Set PGSSLROOTCERT to the file of its issuer.
database-certificate-host = The certificate of the server is for another host. Enter the host as the certificate names it.
database-certificate-expired = The certificate of the server has expired.
database-certificate-other = The connection could not be encrypted: the certificate of the server is not valid.
database-no-roots = The certificates to trust cannot be read. Check the file that PGSSLROOTCERT names.
database-password-needed = The server asks for a password.
database-wrong-password = The password is wrong, or there is no such user.
database-not-admitted = The server does not let “{ $name }” in from here. Ask its administrator.
database-no-database = There is no database “{ $name }” on the server.
database-busy = The server takes no more connections at the moment. Try again later.
database-lost = The connection broke. Nothing was changed; try again.
database-no-table = There is no table “{ $name }”, or this user may not see it.
database-no-column = There is no column “{ $name }”.
database-no-right = This user may not read { $name }. Ask for the right to read it.
database-wrong = The statement is wrong at line { $line }, near “{ $near }”.
database-not-a-select = That is not one statement that reads. Enter a single SELECT.
database-writes = The statement would write. Cairn only reads, so nothing was changed.
database-no-result-column = The statement gives no column “{ $name }”. It has to give { $needed }.
database-bad-value = A value in the table cannot be read as what the statement makes of it.
database-not-a-count = “{ $name }” is no number of answers: the column answers has to hold whole numbers from 0.
database-unknown-reason = “{ $name }” is no reason that Cairn knows.
database-too-many-groups = The answer has more than { $most } groups. Choose longer periods or another column of segments.
database-timeout = No answer after { $seconds } seconds; the server was told to stop. Filter, add an index, or give it more time.
database-refused = The database refused the question (code { $name }).

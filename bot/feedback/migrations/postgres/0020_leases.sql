-- Which of several programs on this database does what is to be done by one of them, until when.
CREATE TABLE lease (
    work   TEXT COLLATE "C" PRIMARY KEY,
    holder TEXT COLLATE "C" NOT NULL,
    until  DOUBLE PRECISION NOT NULL
);
